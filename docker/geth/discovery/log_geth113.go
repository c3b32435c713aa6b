//go:build !geth116

package discovery

import "github.com/ethereum/go-ethereum/log"

// logger hands each line of go-ethereum's log on, with the error it speaks of.
func logger(said func(line string, err error)) log.Logger {
	logger := log.New()
	logger.SetHandler(log.FuncHandler(func(record *log.Record) error {
		said(record.Msg, errorIn(record.Ctx))
		return nil
	}))
	return logger
}

func errorIn(fields []any) error {
	for at := 0; at+1 < len(fields); at += 2 {
		if err, isError := fields[at+1].(error); fields[at] == "err" && isError {
			return err
		}
	}
	return nil
}
