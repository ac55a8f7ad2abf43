package exchange

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"golang.org/x/text/encoding/unicode"
)

// lines cuts a stream into lines and holds one of them at a time.
type lines struct {
	in     *bufio.Reader
	bytes  int64 // read from the file
	number int   // of the line last read
	buffer []byte
}

func newLines(r io.Reader) *lines {
	l := &lines{}
	raw := bufio.NewReaderSize(&counter{r, &l.bytes}, 64<<10)
	// The shell of Windows writes UTF-16 where one redirects into a file.
	switch mark, _ := raw.Peek(2); {
	case bytes.Equal(mark, []byte{0xff, 0xfe}), bytes.Equal(mark, []byte{0xfe, 0xff}):
		decoder := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
		l.in = bufio.NewReaderSize(decoder.Reader(raw), 64<<10)
	default:
		l.in = raw
	}
	return l
}

// next returns the next line that is not blank, without what ends it, valid
// until it is called again. A line too long is passed over: long is true.
func (l *lines) next() (line []byte, long bool, err error) {
	for {
		if line, long, err = l.one(); err != nil {
			return nil, false, err
		}
		line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff"))) // of each file that was joined
		if len(line) > 0 || long {
			return line, long, nil
		}
	}
}

func (l *lines) one() (line []byte, long bool, err error) {
	if cap(l.buffer) > 1<<20 {
		l.buffer = nil // after a giant
	}
	l.buffer = l.buffer[:0]
	for {
		part, err := l.in.ReadSlice('\n')
		if long = long || len(l.buffer)+len(part) > MaxLine; long {
			l.buffer = l.buffer[:0]
		} else {
			l.buffer = append(l.buffer, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && (len(l.buffer) > 0 || long):
			// The last line need not end.
		case err != nil:
			return nil, false, err
		}
		l.number++
		return l.buffer, long, nil
	}
}

// A counter counts what is read.
type counter struct {
	r io.Reader
	n *int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	*c.n += int64(n)
	return n, err
}
