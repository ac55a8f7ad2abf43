package cli

import "syscall"

// platformLocale names the language of the Windows interface: the low ten
// bits of its language id are the primary language.
func platformLocale() string {
	id, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("GetUserDefaultUILanguage").Call()
	switch id & 0x3ff {
	case 0:
		return ""
	case 0x04:
		return "zh"
	}
	return "en"
}
