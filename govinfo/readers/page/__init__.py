"""Read the page around the tables: outline, title, agency, period, narrative, fee, other reports on the page."""
