// Checks a Mingjing ledger with nothing of Mingjing's: the Go project's own sumdb/note and sumdb/tlog, as Debian ships them.
package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var (
	site        = flag.String("url", "", "the portal")
	vkey        = flag.String("key", "", "verifier key; else the one that the portal shows")
	ids         = flag.String("ids", "", "decisions whose proofs /api/v1/verify gives, separated by commas")
	proofs      = flag.String("proofs", "", "a file of proofs, one JSON object a line")
	earlier     = flag.String("earlier", "", "a file with an earlier checkpoint")
	consistency = flag.String("consistency", "", "a file with a consistency proof from there to now, one hash in base64 a line")
	records     = flag.Int64("records", 2000, "at most so many records have their inclusion proved")
	now         = flag.String("now", "", "a file with the checkpoint to check; else the one that is served")
)

func main() {
	flag.Parse()
	if err := check(); err != nil {
		fmt.Println("WRONG:", err)
		os.Exit(1)
	}
}

func check() error {
	key := *vkey
	if key == "" {
		shown, err := get("/ledger/key")
		if err != nil {
			return err
		}
		key = strings.TrimSpace(string(shown))
	}
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return err
	}
	signed, err := read(*now, "/ledger/checkpoint")
	if err != nil {
		return err
	}
	tree, err := open(signed, verifier)
	if err != nil {
		return err
	}
	start := time.Now()
	tiles := &reader{tree: tree, kept: map[string][]byte{}}
	hashes := tlog.TileHashReader(tree, tiles)
	root, err := tlog.TreeHash(tree.N, hashes)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return fmt.Errorf("the tiles' root isn't the signed one")
	}
	proved, err := checkRecords(tree, hashes)
	if err != nil {
		return err
	}
	fmt.Printf("size %d, records proved %d in %d ms\n", tree.N, proved, time.Since(start).Milliseconds())
	if err := checkConsistency(tree, hashes, verifier); err != nil {
		return err
	}
	return checkProofs(verifier)
}

// The checkpoint's three lines, by hand.
func open(signed []byte, verifier note.Verifier) (tlog.Tree, error) {
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("not a checkpoint of %s", verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	hash, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: hash}, err
}

// Every record, or as many as were asked for, evenly spread; each entry hashes to the leaf that the tree has.
func checkRecords(tree tlog.Tree, hashes tlog.HashReader) (int64, error) {
	step := int64(1)
	if tree.N > *records && *records > 0 {
		step = tree.N / *records
	}
	var proved int64
	var bundle [][]byte
	loaded := int64(-1)
	for index := int64(0); index < tree.N; index += step {
		if index/256 != loaded {
			var err error
			if bundle, err = entries(index/256, tree.N); err != nil {
				return proved, err
			}
			loaded = index / 256
		}
		if int(index%256) >= len(bundle) {
			return proved, fmt.Errorf("bundle %d lacks record %d", loaded, index)
		}
		proof, err := tlog.ProveRecord(tree.N, index, hashes)
		if err != nil {
			return proved, err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(bundle[index%256])); err != nil {
			return proved, fmt.Errorf("record %d: %v", index, err)
		}
		proved++
	}
	return proved, nil
}

func checkConsistency(tree tlog.Tree, hashes tlog.HashReader, verifier note.Verifier) error {
	if *earlier == "" {
		return nil
	}
	signed, err := os.ReadFile(*earlier)
	if err != nil {
		return err
	}
	old, err := open(signed, verifier)
	if err != nil {
		return err
	}
	proof, err := tlog.ProveTree(tree.N, old.N, hashes)
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash); err != nil {
		return fmt.Errorf("not consistent with the earlier checkpoint: %v", err)
	}
	fmt.Printf("consistent with %d by our own proof\n", old.N)
	if *consistency == "" {
		return nil
	}
	given, err := os.ReadFile(*consistency)
	if err != nil {
		return err
	}
	theirs, err := parseHashes(strings.Fields(string(given)))
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(theirs, tree.N, tree.Hash, old.N, old.Hash); err != nil {
		return fmt.Errorf("the given consistency proof: %v", err)
	}
	fmt.Printf("consistent with %d by the given proof\n", old.N)
	return nil
}

// What the portal itself gives out as proof of one entry.
func checkProofs(verifier note.Verifier) error {
	var given [][]byte
	for _, id := range strings.FieldsFunc(*ids, func(c rune) bool { return c == ',' }) {
		answer, err := get("/api/v1/verify/" + id)
		if err != nil {
			return err
		}
		given = append(given, answer)
	}
	if *proofs != "" {
		file, err := os.Open(*proofs)
		if err != nil {
			return err
		}
		defer file.Close()
		lines := bufio.NewScanner(file)
		for lines.Scan() {
			given = append(given, append([]byte{}, lines.Bytes()...))
		}
	}
	for _, one := range given {
		var proof struct {
			Entry          string   `json:"entry"`
			Index          int64    `json:"index"`
			InclusionProof []string `json:"inclusionProof"`
			Checkpoint     string   `json:"checkpoint"`
		}
		if err := json.Unmarshal(one, &proof); err != nil {
			return err
		}
		tree, err := open([]byte(proof.Checkpoint), verifier)
		if err != nil {
			return err
		}
		path, err := parseHashes(proof.InclusionProof)
		if err != nil {
			return err
		}
		hash := tlog.RecordHash([]byte(proof.Entry))
		if err := tlog.CheckRecord(path, tree.N, tree.Hash, proof.Index, hash); err != nil {
			return fmt.Errorf("the given proof of record %d: %v", proof.Index, err)
		}
	}
	fmt.Printf("given proofs %d\n", len(given))
	return nil
}

func parseHashes(texts []string) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for _, text := range texts {
		hash, err := tlog.ParseHash(text)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

// Entries of a bundle, each after its length in two bytes.
func entries(index, size int64) ([][]byte, error) {
	width := size - index*256
	if width > 256 {
		width = 256
	}
	tile := tlog.Tile{H: 8, L: 0, N: index, W: int(width)}
	bundle, err := get("/ledger/" + strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1))
	if err != nil {
		return nil, err
	}
	var all [][]byte
	for len(bundle) > 0 {
		if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
			return nil, fmt.Errorf("bundle %d ends inside an entry", index)
		}
		end := 2 + int(binary.BigEndian.Uint16(bundle))
		all = append(all, bundle[2:end])
		bundle = bundle[end:]
	}
	return all, nil
}

// Tiles by tlog's names, from where C2SP tlog-tiles has them: tile/8/<L>/… is served as tile/<L>/….
type reader struct {
	tree tlog.Tree
	kept map[string][]byte
}

func (r *reader) Height() int { return 8 }

func (r *reader) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		if r.kept[path] == nil {
			read, err := get("/ledger/" + path)
			if err != nil {
				return nil, err
			}
			r.kept[path] = read
		}
		data[i] = r.kept[path]
	}
	return data, nil
}

func (r *reader) SaveTiles(tiles []tlog.Tile, data [][]byte) {}

func read(file, path string) ([]byte, error) {
	if file != "" {
		return os.ReadFile(file)
	}
	return get(path)
}

func get(path string) ([]byte, error) {
	answer, err := http.Get(*site + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != 200 {
		return nil, fmt.Errorf("%s: HTTP %d", path, answer.StatusCode)
	}
	return io.ReadAll(answer.Body)
}
