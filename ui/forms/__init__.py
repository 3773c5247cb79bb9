"""Forms made from fields; none is written out by hand."""
