"""The short way of a plain body to its part of a page.

Plain is what most records are made of: headings, paragraphs, lists, quotes and fenced code,
with emphasis, code and links in them. Of that, HTML is made without going through the parser's
tokens, and what comes of it is what would have come of them. Anything else is odd, however
little it may be: then nothing is made, and the whole body goes the long way.
"""
