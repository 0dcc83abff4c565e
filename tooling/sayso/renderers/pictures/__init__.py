"""Pictures made with the pages, as SVG that takes the colours of the page around it."""
