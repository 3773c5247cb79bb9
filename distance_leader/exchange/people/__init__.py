"""People from files of other programs: Excel, CSV and vCard, read as tables of texts in a limited process."""
