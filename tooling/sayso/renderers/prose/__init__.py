"""What people wrote, as HTML that every engine passes on untouched.

Records are written in the Markdown of code hosts (CommonMark with tables), while site
engines read a dialect of their own, in which a list that follows a paragraph is no list
and `{…}` is not text. So a body is converted here, and only its headings stay Markdown,
for the engine's table of contents.
"""
