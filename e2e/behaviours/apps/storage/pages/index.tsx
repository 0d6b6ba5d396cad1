import { page, use } from "heddle";
import { Button, Input, Text, VStack } from "heddle/components";
import { Prefs } from "../state/prefs";

export default page({ title: "Client storage" }, () => {
  const prefs = use(Prefs);
  return (
    <VStack className="p-6 gap-2">
      <Input label="Text" bind={prefs.text} />
      <Button onClick={prefs.write}>Write</Button>
      <Button onClick={prefs.next}>Next</Button>
      <Button onClick={prefs.tooMuch}>Too much</Button>
      <Button onClick={prefs.forget}>Forget</Button>
      <Text id="plain">{prefs.plain}</Text>
      <Text id="named">{prefs.named}</Text>
      <Text id="short">{prefs.short}</Text>
      <Text id="account">{prefs.account}</Text>
      <Text id="hidden">{prefs.hidden}</Text>
      <Text id="note">{prefs.note}</Text>
      <Text id="own">{prefs.own}</Text>
      <Text id="todos">{prefs.todos.join(" | ")}</Text>
      <Text id="step">{prefs.step}</Text>
      <Text id="filter">{prefs.filter}</Text>
      <Text id="number">{prefs.number}</Text>
    </VStack>
  );
});
