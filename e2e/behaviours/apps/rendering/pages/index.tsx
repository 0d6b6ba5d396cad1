import { Case, Fragment, Match, page, use } from "heddle";
import { Box, Button, Heading, HStack, Icon, Link, Markdown, Text, VStack } from "heddle/components";
import { Show } from "../state/show";

export default page({ title: () => `Tone: ${use(Show).tone}` }, () => {
  const show = use(Show);
  return (
    <VStack className="p-6 gap-4">
      <HStack>
        <Button onClick={() => show.add("heading")}>Add a heading</Button>
        <Button onClick={() => show.add("button")}>Add a button</Button>
        <Button onClick={show.turnFirst}>Turn the first</Button>
        <Button onClick={() => show.choose("good")}>Good</Button>
        <Button onClick={() => show.choose("bad")}>Bad</Button>
        <Button onClick={show.write}>Write</Button>
      </HStack>
      <Box id="pieces">
        {show.pieces.map((piece) => (
          <Fragment key={piece.id}>
            <Match value={piece.kind}>
              <Case when="heading">
                <Heading level={2}>{piece.text}</Heading>
              </Case>
              <Case when="button">
                <Button onClick={() => show.press(piece)}>{piece.text}</Button>
              </Case>
              <Case>
                <Text>{piece.text}</Text>
              </Case>
            </Match>
          </Fragment>
        ))}
      </Box>
      <Text id="pressed">{show.pressed}</Text>
      <Box id="tone" className={show.tone === "bad" ? "p-2 bg-red-500" : "p-2 bg-emerald-500"}>
        <Match value={show.tone}>
          <Case when="good">All is well</Case>
          <Case when="bad">Something is wrong</Case>
          <Case>Nobody knows</Case>
        </Match>
      </Box>
      {show.tone === "bad" ? <Text id="advice">Do something.</Text> : <Text id="advice">Carry on.</Text>}
      <Markdown id="written">{show.source}</Markdown>
      <Link href="https://example.com" className="hover:text-red-500">
        Elsewhere
      </Link>
      <Icon name="star" label="A star" />
    </VStack>
  );
});
