//go:build !windows

package cli

// platformLocale is empty: the environment says it all.
func platformLocale() string { return "" }
