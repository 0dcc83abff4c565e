"""Stands in for setuptools where a source distribution is only to be fetched."""
