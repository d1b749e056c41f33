"""
Read the three tables: find their rows and columns, and attribute the numbers that they print.

Never a number that the document does not print in that place; what cannot be
attributed stays blank, and every doubt is noted.
"""
