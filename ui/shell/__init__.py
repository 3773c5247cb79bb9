"""The frame around the pages: menus, sidebar, status bar, side panel."""
