"""The first start: language, name, zone, then samples or an empty plan."""
