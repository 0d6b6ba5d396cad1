import { page, use } from "heddle";
import { Button, Container, Heading, Text, VStack } from "heddle/components";
import NamedCounter from "../blocks/NamedCounter";
import { Board } from "../state/board";

export default page({ title: "Block instances" }, () => {
  const board = use(Board);
  return (
    <Container>
      <Heading>Two of a kind</Heading>
      <NamedCounter name="One" />
      <NamedCounter name="Two" step={10} />
      {board.shown && <NamedCounter name="Hidden" />}
      <Button onClick={board.toggle}>Show or hide</Button>
      <VStack>
        {board.names.map((name) => (
          <NamedCounter key={name} name={name} onReport={(count) => board.report(name, count)} />
        ))}
      </VStack>
      <Text>{board.last}</Text>
      <Button onClick={board.reverse}>Reverse</Button>
      <Button onClick={board.removeFirst}>Remove first</Button>
      <Button onClick={board.insertFirst}>Insert first</Button>
    </Container>
  );
});
