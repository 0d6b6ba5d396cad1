import { on, page, use } from "heddle";
import { Button, Card, Input, Link, Text, VStack } from "heddle/components";
import { Modifiers } from "../state/modifiers";

export default page({ title: "Modifiers" }, () => {
  const modifiers = use(Modifiers);
  return (
    <VStack className="p-6 gap-4">
      <Card onClick={modifiers.clickOuter}>
        <Button onClick={on({ stopPropagation: true }, modifiers.clickInner)}>Stopped</Button>
        <Button onClick={on({ once: true }, modifiers.clickInner)}>Once</Button>
      </Card>
      <Link href="/away" onClick={on({ preventDefault: true }, modifiers.open)}>
        Stay here
      </Link>
      <Input onInput={on({ debounce: 1_000 }, modifiers.type)} placeholder="Debounced" />
      <Input onInput={on({ throttle: 1_000 }, modifiers.move)} placeholder="Throttled" />
      <Text id="clicks">{`${modifiers.inner} inner, ${modifiers.outer} outer, ${modifiers.opened} opened`}</Text>
      <Text id="typed">{modifiers.typed.join(" ")}</Text>
      <Text id="moved">{modifiers.moved.join(" ")}</Text>
    </VStack>
  );
});
