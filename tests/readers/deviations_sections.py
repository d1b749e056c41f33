"""Print lines around the tables as published reports print them: lines `Sections` of the list."""
