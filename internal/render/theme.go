package render

import (
	"bytes"
	"strings"

	"charm.land/glamour/v2/ansi"
)

// A Theme says how headings, emphasis, strong text, code, links and markers
// look. It is a glamour style configuration of the 16 base colours, so that
// the palette of the terminal decides.
type Theme struct{ config ansi.StyleConfig }

// NewTheme returns the theme for a dark or a light background. Without color
// it uses bold, underline and strike-through alone, as NO_COLOR asks.
func NewTheme(dark, color bool) Theme {
	c := ansi.StyleConfig{
		Strong:        ansi.StylePrimitive{Bold: on()},
		Emph:          ansi.StylePrimitive{Italic: on()},
		Strikethrough: ansi.StylePrimitive{CrossedOut: on()},
		LinkText:      ansi.StylePrimitive{Underline: on()},
	}
	c.Heading.Bold = on()
	switch {
	case !color:
		c.Emph = ansi.StylePrimitive{Underline: on()}
		c.Code.Underline = on()
	case dark:
		paint(&c, "14", "11", "12", "6")
	default:
		paint(&c, "4", "5", "4", "6")
	}
	return Theme{config: c}
}

// paint sets the colours, given as numbers of the base palette.
func paint(c *ansi.StyleConfig, heading, code, link, marker string) {
	c.Heading.Color = &heading
	c.Code.Color = &code
	c.CodeBlock.Color = &code
	c.LinkText.Color = &link
	c.Item.Color = &marker
}

func on() *bool { b := true; return &b }

// marks is the set of things a run of text is at once.
type marks uint8

const (
	emph marks = 1 << iota
	strong
	strike
	code
	link
	heading
	codeBlock
	marker
)

// primitive lays the styles of all marks over each other; the later in the
// table win where two set the same.
func (t Theme) primitive(m marks) ansi.StylePrimitive {
	var p ansi.StylePrimitive
	for _, s := range []struct {
		mark  marks
		style *ansi.StylePrimitive
	}{
		{marker, &t.config.Item},
		{heading, &t.config.Heading.StylePrimitive},
		{emph, &t.config.Emph},
		{strong, &t.config.Strong},
		{strike, &t.config.Strikethrough},
		{link, &t.config.LinkText},
		{code, &t.config.Code.StylePrimitive},
		{codeBlock, &t.config.CodeBlock.StylePrimitive},
	} {
		if m&s.mark != 0 {
			overlay(&p, s.style)
		}
	}
	return p
}

func overlay(p, s *ansi.StylePrimitive) {
	if s.Color != nil {
		p.Color = s.Color
	}
	if s.Bold != nil {
		p.Bold = s.Bold
	}
	if s.Italic != nil {
		p.Italic = s.Italic
	}
	if s.Underline != nil {
		p.Underline = s.Underline
	}
	if s.CrossedOut != nil {
		p.CrossedOut = s.CrossedOut
	}
}

// styled lets glamour write the runs with their styles.
func (r *Renderer) styled(runs []run) string {
	var b bytes.Buffer
	for _, x := range runs {
		if x.marks == 0 {
			b.WriteString(x.text)
			continue
		}
		// glamour unescapes what it writes once more; doubled backslashes
		// come out as they were.
		e := ansi.BaseElement{Token: strings.ReplaceAll(x.text, `\`, `\\`), Style: r.theme.primitive(x.marks)}
		// A write to a buffer does not fail, nor is there a format to expand.
		_ = e.Render(&b, r.ctx())
	}
	return b.String()
}

// mark styles a marker, a bar or an indent.
func (r *Renderer) mark(s string) string {
	if strings.TrimSpace(s) == "" {
		return s
	}
	return r.styled([]run{{text: s, marks: marker}})
}
