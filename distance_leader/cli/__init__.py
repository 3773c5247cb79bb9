"""The command line: subcommands that work without Qt, for scripts and scheduled exports."""
