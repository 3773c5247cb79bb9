"""What a screen, a sheet or the command line says, as plain values: messages, fields, the grid."""
