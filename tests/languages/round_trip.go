// Reads reports into the types made from the schema, and writes them again. Input: a file name a line. Output: a JSON line for each.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
)

func main() {
	files := bufio.NewScanner(os.Stdin)
	for files.Scan() {
		content, err := os.ReadFile(files.Text())
		if err != nil {
			log.Fatal(err)
		}
		report, err := UnmarshalReport(content)
		if err != nil {
			fmt.Println("null")
			continue
		}
		written, err := report.Marshal()
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(string(written))
	}
}
