// title: Files that are not stored whole
// description: The import of the file was interrupted, or some of its records gave way to another file. After
//   an interruption import it again: it goes on where it stopped. Where a later file took its place nothing is
//   to be done.
// severity: warning
MATCH (f:File)
WHERE NOT coalesce(f.complete, false)
RETURN coalesce(f.name, f.id)
         + CASE
              WHEN f.importedAt IS NULL THEN ': its import was interrupted; import it again'
              ELSE ': some of its records gave way to another file, or a second import was interrupted' END
         AS finding
ORDER BY finding
