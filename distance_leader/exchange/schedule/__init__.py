"""The contact schedule as a finished Excel workbook: the plan, its contacts one by one, and their balance."""

from distance_leader.exchange.schedule.content import ScheduleOrder
from distance_leader.exchange.schedule.workbook import write_schedule

__all__ = ["ScheduleOrder", "write_schedule"]
