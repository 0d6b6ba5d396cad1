import { page, use } from "heddle";
import { Button, Dialog, Form, Input, Text, VStack } from "heddle/components";
import { Forms } from "../state/forms";

export default page({ title: "Steps" }, () => {
  const forms = use(Forms);
  return (
    <VStack className="p-6 gap-6 w-96">
      <Text id="sent">{forms.sent}</Text>
      <Form onSubmit={forms.wizard}>
        {forms.step === 1 && <Input label="First" name="first" />}
        {forms.step === 2 && <Input label="Second" name="second" />}
        {forms.step === 3 && <Input label="Third" name="third" />}
        <Button onClick={() => forms.go(forms.step - 1)}>Back</Button>
        <Button onClick={() => forms.go(forms.step + 1)}>Next</Button>
        <Button type="submit">Finish</Button>
      </Form>
      <Form onSubmit={forms.outer}>
        <Input label="Title" name="title" />
        <Dialog title="Tags" open={forms.step === 9}>
          <Form onSubmit={forms.inner}>
            <Input label="Tag" name="tag" required />
            <Button type="submit">Add</Button>
          </Form>
        </Dialog>
        <Button onClick={() => forms.go(9)}>Tags</Button>
        <Button type="submit">Save</Button>
      </Form>
    </VStack>
  );
});
