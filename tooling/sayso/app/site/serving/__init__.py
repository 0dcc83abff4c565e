"""The site while somebody writes: pages made when they are asked for, and shown anew when saved.

Nothing is written but what the engine makes around pages, which is kept for the next time.
"""
