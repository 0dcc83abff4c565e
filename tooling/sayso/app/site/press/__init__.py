"""Pages stamped into shells that the engine made: what it would have written, in less time.

The engine builds one specimen for all pages of a kind; whatever else is on a page is converted
once by the library that the engine uses, and put in where the specimen has its marks.
"""
