package control

import (
	"fmt"
	"net/http"

	"twinwire.org/geth/behaviour"
	"twinwire.org/geth/node"
)

// routes are the calls of the node contract.
type routes struct {
	node *node.Node
}

// Routes is which call goes where.
func Routes(served *node.Node) http.Handler {
	r := routes{served}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/node", handled(r.describe))
	mux.HandleFunc("POST /v1/reset", handled(r.reset))
	mux.HandleFunc("PUT /v1/behaviour", handled(r.behave))
	mux.HandleFunc("POST /v1/connect", handled(r.connect))
	mux.HandleFunc("POST /v1/discover", handled(r.discover))
	mux.HandleFunc("GET /v1/events", r.events)
	mux.HandleFunc("GET /v1/clock", handled(r.clock))
	mux.HandleFunc("POST /v1/sessions/{id}/requests", r.onSession(r.requests))
	mux.HandleFunc("POST /v1/sessions/{id}/announce", r.onSession(r.announce))
	mux.HandleFunc("POST /v1/sessions/{id}/sync", r.onSession(r.sync))
	mux.HandleFunc("POST /v1/sessions/{id}/close", r.onSession(r.close))
	mux.HandleFunc("POST /v1/sessions/{id}/{call}", handled(r.notOffered))
	mux.HandleFunc("/", handled(r.nothing))
	return mux
}

// reset takes the seed and needs none: go-ethereum and go-libp2p draw their nonces themselves.
func (r routes) reset(call *http.Request) (any, error) {
	var body struct {
		Seed int64 `json:"seed"`
	}
	if err := read(call, &body); err != nil {
		return nil, err
	}
	r.node.Reset()
	return struct{}{}, nil
}

func (r routes) behave(call *http.Request) (any, error) {
	settings := map[string]any{}
	if err := read(call, &settings); err != nil {
		return nil, err
	}
	chosen, err := behaviour.Of(settings)
	if err != nil {
		return nil, err
	}
	r.node.Behave(chosen)
	return struct{}{}, nil
}

func (r routes) nothing(call *http.Request) (any, error) {
	return nil, unknown(fmt.Sprintf("call: got %s %s (expected: one of the node contract)", call.Method, call.URL.Path))
}
