"""Distance Leader: the headless core. It knows nothing of Qt; the window lives in `ui`."""
