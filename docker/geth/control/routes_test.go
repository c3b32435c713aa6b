package control

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"reflect"
	"runtime/debug"
	"strings"
	"testing"

	"twinwire.org/geth/chain"
	"twinwire.org/geth/node"
)

func server(t *testing.T) *httptest.Server {
	t.Helper()
	served, err := chain.Read("../../refnode/src/test/resources/chain")
	if err != nil {
		t.Fatal(err)
	}
	started, err := node.Start("127.0.0.1", served, nil)
	if err != nil {
		t.Fatal(err)
	}
	serving := httptest.NewServer(Routes(started))
	t.Cleanup(serving.Close)
	return serving
}

func call(t *testing.T, serving *httptest.Server, method, path, body string) (int, map[string]any) {
	t.Helper()
	request, err := http.NewRequest(method, serving.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	fields := map[string]any{}
	if err := json.Unmarshal(text, &fields); err != nil {
		t.Fatalf("%s %s: %s: %v", method, path, text, err)
	}
	return response.StatusCode, fields
}

func TestEachKindOfRefusalHasItsStatus(t *testing.T) {
	serving := server(t)
	for _, c := range []struct {
		method, path, body string
		want               int
	}{
		{"GET", "/v1/node", "", 200},
		{"GET", "/v1/clock", "", 200},
		{"POST", "/v1/reset", `{"seed":1}`, 200},
		{"POST", "/v1/reset", `{"sed":1}`, 400},
		{"PUT", "/v1/behaviour", `{}`, 200},
		{"PUT", "/v1/behaviour", `{"preset":"original"}`, 501},
		{"PUT", "/v1/behaviour", `{"levity":"high"}`, 501},
		{"POST", "/v1/connect", `{"stack":"semaphore","address":"somewhere"}`, 501},
		{"POST", "/v1/connect", `{"stack":"rlpx","address":"somewhere","eth":[61]}`, 501},
		{"POST", "/v1/connect", `{"stack":"rlpx","address":"somewhere","eth":[68],"status":{"earliest":"1"}}`, 501},
		{"POST", "/v1/connect", `{}`, 400},
		{"POST", "/v1/connect", `{"stack":"rlpx","status":{"genesis":"0x12"}}`, 400},
		{"POST", "/v1/sessions/s9/close", `{}`, 404},
		{"POST", "/v1/sessions/s9/raw", `{}`, 501},
		{"POST", "/v1/sessions/s9/levitate", `{}`, 501},
		{"GET", "/v1/weather", "", 404},
		{"GET", "/v1/events?after=-1", "", 400},
	} {
		got, body := call(t, serving, c.method, c.path, c.body)
		if got != c.want || (got != 200) != (body["error"] != nil) {
			t.Errorf("%s %s %s: got %d, %v (expected: %d)", c.method, c.path, c.body, got, body, c.want)
		}
	}
}

func TestTheNodeTellsWhatItIs(t *testing.T) {
	_, told := call(t, server(t), "GET", "/v1/node", "")
	if told["name"] != "geth" || told["contract"] != 1.0 || told["networkId"] != "1337" {
		t.Errorf("got %v", told)
	}
	stated, _ := told["limits"].(map[string]any)
	if stated["headers"] != 1024.0 || stated["bodies"] != 1024.0 || stated["bytes"] != 2097152.0 {
		t.Errorf("limits: got %v (expected: those of go-ethereum)", told["limits"])
	}
}

func TestItTellsTheLibrariesItIsBuiltOn(t *testing.T) {
	built := []*debug.Module{
		{Path: "github.com/ethereum/go-ethereum", Version: "v1.16.9"},
		{Path: "github.com/golang/snappy", Version: "v0.0.5"},
		{Path: "github.com/libp2p/go-libp2p", Version: "v0.51.0"},
	}
	addresses := map[string]string{"rlpx": "enode://", "yamux": "/ip4/", "mplex": "/ip4/"}
	want := []implementation{
		{Name: "go-ethereum", Version: "1.16.9"},
		{Name: "go-libp2p", Version: "0.51.0", Stacks: []string{"mplex", "yamux"}},
	}
	if told := implementations(built, addresses); !reflect.DeepEqual(told, want) {
		t.Errorf("got %v, want %v", told, want)
	}
}
