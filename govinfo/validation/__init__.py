"""Hold the rules of the form against a report. Never changes the report, never raises on what it says."""
