// Holds documents against a Draft-7 schema. Arguments: the schema. Input: a file name a line. Output: a JSON line for each.
package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"
	"strings"

	"github.com/xeipuuv/gojsonschema"
)

type fault struct {
	Pointer string  `json:"pointer"`
	Keyword string  `json:"keyword"`
	Key     *string `json:"key"`
	Message string  `json:"message"`
}

type verdict struct {
	File   string  `json:"file"`
	Valid  bool    `json:"valid"`
	Errors []fault `json:"errors"`
}

func main() {
	schema, err := gojsonschema.NewSchema(schemaLoader(os.Args[1]))
	if err != nil {
		log.Fatal(err)
	}
	out := json.NewEncoder(os.Stdout)
	files := bufio.NewScanner(os.Stdin)
	for files.Scan() {
		result, err := schema.Validate(loader(files.Text()))
		if err != nil {
			log.Fatal(files.Text(), ": ", err)
		}
		told := verdict{files.Text(), result.Valid(), []fault{}}
		for _, each := range result.Errors() {
			told.Errors = append(told.Errors, faultOf(each))
		}
		if err := out.Encode(told); err != nil {
			log.Fatal(err)
		}
	}
}

func loader(file string) gojsonschema.JSONLoader {
	return gojsonschema.NewBytesLoader(read(file))
}

// gojsonschema resolves references against an $id only where that is a URL with a host; ours is a URN.
func schemaLoader(file string) gojsonschema.JSONLoader {
	var schema map[string]interface{}
	if err := json.Unmarshal(read(file), &schema); err != nil {
		log.Fatal(err)
	}
	delete(schema, "$id")
	return gojsonschema.NewGoLoader(schema)
}

func read(file string) []byte {
	content, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	return content
}

func faultOf(each gojsonschema.ResultError) fault {
	told := fault{
		Pointer: strings.TrimPrefix(each.Context().String("/"), "(root)"),
		Keyword: each.Type(),
		Message: each.Description(),
	}
	if key, ok := each.Details()["property"].(string); ok {
		told.Key = &key
	}
	return told
}
