import { page, use } from "heddle";
import { Box, Button, Input, Text, VStack } from "heddle/components";
import { Forms } from "../state/forms";

export default page({ title: "Typing" }, () => {
  const forms = use(Forms);
  return (
    <VStack className="p-6 gap-6 w-96">
      <Input label="Typed" bind={forms.typed} />
      <Text id="typed">{forms.typed}</Text>
      <Input label="Code" value={forms.code} onInput={forms.upper} />
      <Text id="code">{forms.code}</Text>
      <Input id="free" label="Free" onInput={(text: string) => forms.outer({ title: text })} />
      <Text id="sent">{forms.sent}</Text>
      <Button onClick={forms.fill}>Fill</Button>
      <Button onClick={forms.empty}>Empty</Button>
      <Button onClick={forms.end}>End</Button>
      <Box className="h-[2000px]" />
      <Text id="end">The end</Text>
    </VStack>
  );
});
