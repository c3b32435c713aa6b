// Package control is the HTTP side of the node contract (docker/README.md): calls to arguments, outcomes to
// replies. What a call does is not its business.
package control

import (
	"encoding/json"
	"errors"
	"log"
	"net/http"

	"twinwire.org/geth/behaviour"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/node"
)

// badArgument is a body or a query that makes no sense.
type badArgument string

func (b badArgument) Error() string { return string(b) }

// unknown is a session, or a call, that is not there.
type unknown string

func (u unknown) Error() string { return string(u) }

// handled makes of a call a handler: its value is the answer, its error tells the status.
func handled(call func(*http.Request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		value, err := call(r)
		if err != nil {
			reply(w, statusOf(err), map[string]string{"error": err.Error()})
			return
		}
		reply(w, http.StatusOK, value)
	}
}

func reply(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(value); err != nil {
		log.Printf("reply: %v", err)
	}
}

func statusOf(err error) int {
	var wrong badArgument
	var malformed node.Malformed
	var missing unknown
	var stack node.NotOffered
	var choice behaviour.NotOffered
	var library eth.NotOffered
	switch {
	case errors.As(err, &wrong), errors.As(err, &malformed):
		return http.StatusBadRequest
	case errors.As(err, &missing):
		return http.StatusNotFound
	case errors.As(err, &stack), errors.As(err, &choice), errors.As(err, &library):
		return http.StatusNotImplemented
	default:
		return http.StatusInternalServerError
	}
}
