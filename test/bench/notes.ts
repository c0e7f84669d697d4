// What the figures do not say by themselves. Kept by hand.

export const notes = `- The hand-written machine knows the journey, keeps six variables a person and decides while it reads; it is one
  function of eighty lines (\`test/bench/hand-written-machine.ts\`). The product compiles any journey.
- DuckDB and SQLite get tables that suit them: users as numbers, events as an enum or a number, instants as
  milliseconds, rows in the order of user and time, identities resolved and duplicates dropped beforehand. DuckDB's
  time is that of its best form.
- Row 1 and 2 compare what is warm on both sides: the product's kept threads with their opened chunks, DuckDB's
  buffers. With new threads the product also reads, checks and unpacks its columns; that is in the remarks.
- Rows 3, 4 and 6 are the processor's time for the one thread, so that other work on the machine matters less.
- Row 5 and 13 are processes of their own, with the operating system's file cache warm. Row 5 begins when the space
  is opened, and pays for compiling, for warming up and for starting the second thread.
- Row 8: DuckDB neither drops duplicates nor resolves identities nor groups by user; the import does.
- Row 14 types into each clause of a sentence in turn, a hundred keys, no sentence twice; the counting thread has its
  columns open, and keeps what it decided about the other clauses. Its first answer opens them.
- Rows 17 and 18, the window's, are in [performance-window.md](performance-window.md). Not measured, because what they
  measure does not exist yet: 16 (scrubbing), 19 and 20 (the remote engine).

### Where the time goes

A profile of cart abandonment on columns in memory, in shares of the product's time: scanning and gathering 58 %
(the rows of the two events are listed without a branch, then taken person by person), the search for the entry
18 %, the steps 18 %, starting a batch the rest. What is left above the hand-written machine is one store and one
load of every relevant instant, and the mispredicted branch at the end of each person's list.

The journey of 40 steps: the steps and instances 16 %, scanning and gathering 11 %, computed traits 8 % (their values
are followed through a person's whole history before they are compared once), the collector 9 %, hashes for the
random branches 4 %, audiences 3 %; the rest is spread thin. A computed trait that is asked at one instant only could
be evaluated up to that instant.

### Where a row is missed

- Row 2: 5.0 ms against DuckDB's 50.7 ms. The hand-written machine needs about 4 ms for the same on one thread, so that
  20 times would take both cores and nothing besides the machine. A rehearsal this small pays for handing the task
  to the other thread, binding chunks and adding up.
- Row 5: of about 200 ms of a fresh process, reading the blobs takes 54 ms, scanning 52 ms (most of it before the
  optimiser has seen the kernel), unpacking instants 40 ms, the collector 23 ms, checking digests 16 ms. A second
  thread takes as long to start as it saves. Memory-mapping the file saves 8 ms, but ends the process when the file
  is cut off under it.
- Row 8: at 10 M messages both take the same time. A message costs 0.5 to 0.7 µs to scan, about 1 µs to lay into
  columns and encode, and 0.3 µs of the main thread for ids and duplicates, mostly waiting for memory; the fixed cost
  of warming up each thread is 0.5 s.

### What V8 asks for

What V8 asks for, and \`shared/engine/batch\` heeds: nothing that needs type feedback follows a hot loop in a function
that is entered by on-stack replacement (it is left for the interpreter there, every time); small functions with
loops are not called from rarely called ones (they are inlined and never fully optimised); numbers beyond 31 bits
do not meet row numbers in a comparison; compiled kernels are kept, because optimised code belongs to them.`;
