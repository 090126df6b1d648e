"""The command line: one small module for each family of commands."""
