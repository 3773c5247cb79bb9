"""Files in and out: the contact schedule as an Excel workbook."""
