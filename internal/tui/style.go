package tui

import (
	"charm.land/lipgloss/v2"

	"rehearse/internal/render"
)

// styles are the looks of the program by meaning. Colours are the terminal's
// own sixteen, so that they fit whatever scheme a person has chosen; none of
// them says anything that words do not say too.
type styles struct {
	title  lipgloss.Style // where one is
	strong lipgloss.Style // the question
	accent lipgloss.Style // what to look at, selected rows
	dim    lipgloss.Style // what may be overlooked
	good   lipgloss.Style
	warn   lipgloss.Style
	bad    lipgloss.Style
	key    lipgloss.Style // the name of a key
	label  lipgloss.Style // names of parts of a page

	theme render.Theme
}

func newStyles(dark, color bool) *styles {
	s := &styles{
		title:  lipgloss.NewStyle().Bold(true),
		strong: lipgloss.NewStyle().Bold(true),
		accent: lipgloss.NewStyle().Bold(true),
		dim:    lipgloss.NewStyle().Faint(true),
		good:   lipgloss.NewStyle(),
		warn:   lipgloss.NewStyle().Bold(true),
		bad:    lipgloss.NewStyle().Bold(true),
		key:    lipgloss.NewStyle().Bold(true),
		label:  lipgloss.NewStyle().Underline(true),
		theme:  render.NewTheme(dark, color),
	}
	if !color {
		return s
	}
	accent, warn, dim := lipgloss.Cyan, lipgloss.Yellow, lipgloss.BrightBlack
	if !dark {
		accent, warn = lipgloss.Blue, lipgloss.Magenta
	}
	s.title = s.title.Foreground(accent)
	s.accent = s.accent.Foreground(accent)
	s.dim = lipgloss.NewStyle().Foreground(dim)
	s.good = s.good.Foreground(lipgloss.Green)
	s.warn = lipgloss.NewStyle().Foreground(warn)
	s.bad = s.bad.Foreground(lipgloss.Red)
	s.label = lipgloss.NewStyle().Foreground(accent)
	return s
}
