"""The window: Qt Widgets only. No rules and no SQL; those are the core's."""
