"""A log that somebody wrote to do harm, or that at least does not know better.

Whatever runs says so in one of three ways: a dialog, a mark on the page, a request to
another host. What breaks a page is seen by its looks.
"""

import json

ELSEWHERE = "elsewhere.invalid"
RUN = "alert(1);document.documentElement.dataset.owned=1"
DECISION = "decisions/2026-11-20-{}.md"
FRONT = "---\ntitle: {title}\nstatus: accepted\nowner: {owner}\n{more}---\n"

SCRIPTS = f"""
<script>{RUN}</script>
<SCRIPT SRC=//{ELSEWHERE}/x.js></SCRIPT>
<script
type=module>{RUN}</script >
<scr<script>ipt>{RUN}</scr</script>ipt>
<img src=x onerror="{RUN}"><img src='x'onerror={RUN}>
<img src="`x`" alt="``onerror={RUN}">
<svg onload="{RUN}"><script>{RUN}</script></svg>
<svg><animate onbegin="{RUN}" attributeName=x dur=1s></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror={RUN}&gt;">
<iframe srcdoc="<script>{RUN}</script>"></iframe><iframe src="javascript:{RUN}"></iframe>
<object data="data:text/html,<script>{RUN}</script>"></object><embed src=//{ELSEWHERE}/x>
<body onload={RUN}><input autofocus onfocus={RUN}><details open ontoggle={RUN}>a</details>
<video src=x onerror={RUN}></video><audio autoplay src=//{ELSEWHERE}/a></audio>
<marquee onstart={RUN}>a</marquee><p onclick={RUN} onmouseover={RUN}>over me</p>
<noscript><p title="</noscript><img src=x onerror={RUN}>"></noscript>
<template><script>{RUN}</script></template><xmp><script>{RUN}</script></xmp>
<a href="x" title="<img src=x onerror={RUN}>">title</a>
`<script>{RUN}</script>` and ``` ```<script>{RUN}</script>``` ```

```html
</code></pre><script>{RUN}</script>
```

```"><script>{RUN}</script>
x
```
"""

LINKS = f"""
[a](javascript:{RUN}) [b](JaVaScRiPt:{RUN}) [c](&#106;avascript:{RUN}) [d]( javascript:{RUN})
[e](data:text/html,<script>{RUN}</script>) [f](vbscript:x) [g](<java\tscript:{RUN}>)
<javascript:{RUN}> <a href="java&#10;script:{RUN}">h</a> <a href=" &#14; javascript:{RUN}">i</a>
<a href="javascript&colon;{RUN}">j</a> <a href='x" onclick="{RUN}'>k</a> [l](blob:x) [m](//[)
[n](https://example.com/" "\\" onclick={RUN}") ![o](x "\\" onerror={RUN}")
![p](//{ELSEWHERE}/pixel.png) ![q](https://{ELSEWHERE}/pixel.png) <img srcset=//{ELSEWHERE}/y>
<img src="\\\\{ELSEWHERE}\\z.png"> <table background=//{ELSEWHERE}/t><tr><td>r</td></tr></table>
<p style="background:url(//{ELSEWHERE}/s)">s</p> <input type=image src=//{ELSEWHERE}/u>
<link rel=stylesheet href=//{ELSEWHERE}/v.css><meta http-equiv=refresh content="0;//{ELSEWHERE}/w">
<base href=//{ELSEWHERE}/><form action=//{ELSEWHERE}><button formaction=javascript:{RUN}>t</button>
<a ping=//{ELSEWHERE}/ping href=#x>u</a> [^1] [ref][]

[^1]: <img src=x onerror={RUN}> [v](javascript:{RUN})
[ref]: javascript:{RUN}
"""

ESCAPES = f"""
</div></div></article></main></div></body></html>
<h1>Another page</h1>
--> ]]> </textarea></title></style></template></select>
<style>* {{ display: none !important }}</style>
<div style="position:fixed;inset:0;z-index:9999;background:red">in the way</div>
<div class="md-overlay md-search__overlay" id="__config" data-md-component="search">{{</div>
<a id="__search" name="__drawer">a</a><b id="__palette">b</b><img name=getElementById src=x>
<table><tr><td><div><ul><li><details open><summary>opened and never closed
<b><i><s><u><center><blockquote>

## __config {{#__config}}

## Drawer {{#__drawer}}

## Record concerns

<!-- a comment that goes on

{{% raw %}} {{{{ config.x }}}} {{: .md-overlay style="position:fixed" onclick="{RUN}" }}

--8<-- "owners.yaml"
"""

DIAGRAM = f"""
```mermaid
%%{{init: {{"securityLevel": "loose", "htmlLabels": true, "themeCSS": "*{{fill: red}}"}} }}%%
flowchart TD
  accTitle: " onerror={RUN} x="
  A["<img src=x onerror={RUN}>"] --> B["<b onclick={RUN}>b</b>"]
  click A "javascript:{RUN}"
  click B call alert(1)
```

```mermaid
flowchart TD
  A[<script>{RUN}</script>] -->
```
"""

WIDE = (
    f"{'x' * 900} `{'y' * 900}` https://example.com/{'z' * 900}\n\n"
    f"| {' | '.join('abcdefghijklmnop')} |\n|{'---|' * 16}\n| {' | '.join(['word' * 9] * 16)} |\n\n"
    f"```\n{'w' * 900}\n```\n\n<table width=5000><tr><td width=5000>v</td></tr></table>\n\n"
    f"{'> ' * 40}deep\n\n{'- ' * 40}deeper\n\n# {'u' * 300}\n"
)

MARKUP = f"</title><script>{RUN}</script><img src=x onerror='{RUN}'> \"quoted\" & [l](javascript:x)"
TURNED = "\u202egnp.exe \u2067\u202b\u05e9\u05dc\u05d5\u05dd \u0639\u0627\u0644\u0645"
ARABIC = "استخدم قائمة انتظار للمهام"
LONG = "An extraordinarily long name without end " + "donaudampfschiff" * 20


def hostile_files() -> dict[str, str]:
    """The texts of the log, by path."""
    bodies = {
        "scripts": (MARKUP, SCRIPTS),
        "links": (TURNED, LINKS),
        "escapes": ("</h1></article> {#__config}", ESCAPES),
        "diagram": ("A diagram", DIAGRAM),
        "wide": (LONG, WIDE),
        "ten-thousand-words": (ARABIC, "\n\n".join(["word and **more** " * 33] * 100)),
        "nested": ("`</code><script>x()</script>`", "<div><b>" * 400 + "deep" + "[" * 400),
    }
    decisions = {
        DECISION.format(name): decision(title, body) for name, (title, body) in bodies.items()
    }
    return decisions | {
        "owners.yaml": json.dumps(_OWNERS),
        "goals/2026-Q4/README.md": _page({"theme": MARKUP, "why": MARKUP, "not-doing": [TURNED]}),
        "goals/2026-Q4/hostile.md": _page(_GOAL) + ESCAPES,
        "decisions/2026-11-19-broken.md": f"---\ntitle: [{MARKUP}\n---\n{SCRIPTS}",
        f"decisions/2026-11-18-{NAME}.md": decision("A name", "a"),
    }


NAME = "'onclick='x()' <b>&amp;"


def decision(title: str, body: str) -> str:
    return _page(_DECISION | {"title": title}) + body


def _page(fields: dict[str, object]) -> str:
    return f"---\n{json.dumps(fields, ensure_ascii=False)}\n---\n"


_EVIDENCE = [f"javascript:{RUN}", MARKUP, f"[e](javascript:{RUN})", f"//{ELSEWHERE}/e.png"]
_CRITERIA: list[object] = [{"text": MARKUP, "evidence": one, "unit": MARKUP} for one in _EVIDENCE]
_DECISION: dict[str, object] = {
    "status": "accepted",
    "owner": "mallory",
    "supporter": MARKUP,
    "decided-on": "2026-11-20",
    "consulted": ["mallory", "crew", TURNED],
    "applies-to": [f"src/{MARKUP}", "**"],
    "tags": [MARKUP, TURNED, LONG],
    "goals": ["2026-Q4/hostile", MARKUP],
    "supersedes": [MARKUP],
    "formerly": ["old-name"],
    "done-when": [MARKUP, *_CRITERIA],
    "expected": MARKUP,
    "outcome": {"on": MARKUP, "result": MARKUP, "note": MARKUP, "next": MARKUP},
    "concerns": [{"concern": MARKUP, "by": "mallory", "answer": TURNED, "outcome": MARKUP}],
    "amendments": [{"on": MARKUP, "what": MARKUP, "why": LONG}],
    "handoffs": [{"on": MARKUP, "from": MARKUP, "to": "mallory", "why": MARKUP}],
    "waive": [{"rule": MARKUP, "reason": MARKUP, "until": MARKUP}],
    "imported": {"format": MARKUP, "unknown": {MARKUP: [MARKUP, LONG]}},
}
_GOAL: dict[str, object] = {
    "title": f"{TURNED} {MARKUP}",
    "status": "active",
    "owner": "mallory",
    "why": MARKUP,
    "done-when": [{"text": LONG, "from": MARKUP, "to": "1", "now": "-1e9", "unit": "<b>"}],
    "check-ins": [{"on": "2026-11-03", "status": MARKUP, "note": MARKUP}],
}
_OWNERS = {
    "people": {
        "mallory": {"name": MARKUP, "team": "crew"},
        "turned": {"name": TURNED, "team": "crew", "left-on": "2026-01-01", "successor": "mallory"},
        "long": {"name": LONG, "team": "crew"},
    },
    "teams": {"crew": {"name": MARKUP, "lead": "mallory"}},
    "areas": {
        "<script>x()</script>": {"owner": "mallory", "paths": ["**"], "purpose": MARKUP},
        "turned": {"owner": "turned", "paths": [MARKUP], "purpose": TURNED},
    },
}
