"""The words of the form as documents print them; what recognises a label, a number or a heading by itself."""
