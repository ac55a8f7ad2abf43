package mock

import (
	"bytes"
	"fmt"
	"html"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	renderer "github.com/yuin/goldmark/renderer/html"

	"rehearse/internal/lang"
)

// markdown reads GFM as Chinese is set: a line break between two Chinese
// characters is no blank. Raw HTML is not let through, which is goldmark's
// default.
func markdown() goldmark.Markdown {
	return goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.NewCJK(extension.WithEastAsianLineBreaks(), extension.WithEscapedSpace())),
		goldmark.WithRendererOptions(renderer.WithXHTML()),
	)
}

// HTML renders a report or a sheet as one page that needs no other file and
// can be printed. The markup is well-formed XML too.
func HTML(md string, l lang.Lang) ([]byte, error) {
	var body bytes.Buffer
	if err := markdown().Convert([]byte(md), &body); err != nil {
		return nil, fmt.Errorf("render mock interview: %w", err)
	}
	code := "zh-CN"
	if l == lang.English {
		code = "en"
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, page, code, html.EscapeString(title(body.String())), style, body.String())
	return b.Bytes(), nil
}

// title is the text of the first heading, which holds no markup but what
// escapes left: entities.
func title(body string) string {
	_, rest, _ := strings.Cut(body, "<h1>")
	text, _, _ := strings.Cut(rest, "</h1>")
	return html.UnescapeString(text)
}

const page = `<!DOCTYPE html>
<html lang="%s">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>%s</title>
<style>%s</style>
</head>
<body>
%s</body>
</html>
`

const style = `
:root { color-scheme: light dark; --line: #bbb; --soft: #f4f4f4; --ink: #1a1a1a; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --line: #555; --soft: #262626; --ink: #e8e8e8; --paper: #161616; } }
body { font-family: "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif;
  font-size: 16px; line-height: 1.75; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: var(--ink); background: var(--paper);
  overflow-wrap: anywhere; line-break: strict; }
h1, h2, h3 { line-height: 1.35; }
h1, h2, h3, p:has(> strong:only-child) { break-after: avoid; page-break-after: avoid; }
h2 { border-bottom: 1px solid var(--line); padding-bottom: .2em; margin-top: 2.2em; }
table { border-collapse: collapse; width: 100%; margin: .8em 0; }
th, td { border: 1px solid var(--line); padding: .3em .6em; text-align: left; vertical-align: top; }
[align="right"] { text-align: right; }
th { background: var(--soft); }
td:empty { height: 2.4em; }
blockquote { margin: .6em 0; padding: .2em 1em; border-left: 3px solid var(--line); background: var(--soft); }
blockquote p { margin: .4em 0; }
ul { padding-left: 1.4em; }
li:has(> input) { list-style: none; margin-left: -1.2em; }
li ul { padding-left: 2.6em; }
tr, li, blockquote { break-inside: avoid; page-break-inside: avoid; }
@media print {
  :root { color-scheme: light; --line: #999; --soft: #fff; --ink: #000; --paper: #fff; }
  @page { margin: 18mm 16mm; }
  body { font-size: 11pt; max-width: none; margin: 0; padding: 0; }
  h3 { margin-top: 1.4em; }
  a { color: inherit; text-decoration: none; }
}
`
