//go:build geth116

package discovery

import (
	"context"
	"log/slog"

	"github.com/ethereum/go-ethereum/log"
)

// logger hands each line of go-ethereum's log on, with the error it speaks of.
func logger(said func(line string, err error)) log.Logger { return log.NewLogger(handler{said}) }

type handler struct {
	said func(line string, err error)
}

func (handler) Enabled(context.Context, slog.Level) bool { return true }

func (h handler) Handle(_ context.Context, record slog.Record) error {
	var told error
	record.Attrs(func(field slog.Attr) bool {
		if err, isError := field.Value.Any().(error); field.Key == "err" && isError {
			told = err
		}
		return true
	})
	h.said(record.Message, told)
	return nil
}

func (h handler) WithAttrs([]slog.Attr) slog.Handler { return h }

func (h handler) WithGroup(string) slog.Handler { return h }
