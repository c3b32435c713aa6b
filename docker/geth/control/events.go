package control

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"twinwire.org/geth/events"
)

// waitMax bounds how long a call waits for an event.
const waitMax = 60_000

func (r routes) clock(*http.Request) (any, error) {
	return map[string]int64{"nanos": events.Nanos()}, nil
}

// events writes one event a line.
func (r routes) events(w http.ResponseWriter, call *http.Request) {
	after, err := queryNumber(call, "after")
	if err != nil {
		reply(w, http.StatusBadRequest, map[string]string{"error": err.Error()})
		return
	}
	wait, err := queryNumber(call, "waitMillis")
	if err != nil {
		reply(w, http.StatusBadRequest, map[string]string{"error": err.Error()})
		return
	}
	patience, cancel := context.WithTimeout(call.Context(), time.Duration(min(wait, waitMax))*time.Millisecond)
	defer cancel()
	lines, err := r.node.Events.After(patience, after)
	if err != nil {
		reply(w, http.StatusInternalServerError, map[string]string{"error": err.Error()})
		return
	}
	w.Header().Set("Content-Type", "application/x-ndjson")
	for _, line := range lines {
		if _, err := w.Write(append(line, '\n')); err != nil {
			return
		}
	}
}

// queryNumber is a number of the query, 0 if it is not there.
func queryNumber(call *http.Request, key string) (int, error) {
	text := call.URL.Query().Get(key)
	if text == "" {
		return 0, nil
	}
	number, err := strconv.ParseUint(text, 10, 62)
	if err != nil {
		return 0, badArgument(fmt.Sprintf("%s: got %s (expected: a number of at most 18 digits)", key, text))
	}
	return int(number), nil
}
