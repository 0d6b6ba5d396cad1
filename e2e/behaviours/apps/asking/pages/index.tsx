import { page, ui, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Asking } from "../state/asking";

export default page({ title: "Asking" }, () => {
  const asking = use(Asking);
  return (
    <VStack className="p-6 gap-4">
      <Button onClick={asking.width}>Width</Button>
      <Button onClick={asking.later}>Later</Button>
      <Button onClick={asking.inline}>Mark</Button>
      <Button onClick={() => asking.failing("fail")}>Fail</Button>
      <Button onClick={() => asking.failing("odd")}>Odd</Button>
      <Button onClick={() => asking.failing("missing")}>Missing</Button>
      <Button onClick={ui.call("page.later", "xy", 2, (text: string) => asking.took(text, "the page got"))}>Callback</Button>
      <Button onClick={asking.clear}>Delete all</Button>
      <Button onClick={ui.confirm("Really remove milk?", () => asking.remove("milk"))}>Remove milk</Button>
      <Button onClick={asking.add}>Add</Button>
      <Button onClick={asking.both}>Both</Button>
      <Button onClick={() => asking.remove("bread")}>Remove bread</Button>
      <Button onClick={asking.click}>Click</Button>
      <Text id="said">{asking.said}</Text>
      <Text id="notes">{asking.notes.join(", ")}</Text>
      <Text id="clicks">{asking.clicks}</Text>
    </VStack>
  );
});
