// title: Under which code a country stands
// topic: The model
// description: Countries, former states and areas whose name holds a word, capital letters or not; their codes are
//   what the other queries ask for.
// param: name = "korea"    part of the name
MATCH (c:Country)
WHERE toLower(c.name) CONTAINS toLower($name)
RETURN c.iso3 AS country, c.name AS name, c.kind AS kind
ORDER BY name, country
