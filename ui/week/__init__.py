"""The days and hours of one week."""
