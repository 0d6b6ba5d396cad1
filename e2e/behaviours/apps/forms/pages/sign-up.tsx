import { page, use } from "heddle";
import { Button, Form, Input, NumberInput, Text, VStack } from "heddle/components";
import { Forms } from "../state/forms";

export default page({ title: "Sign up" }, () => {
  const forms = use(Forms);
  return (
    <VStack className="p-6 gap-6 w-96">
      <Text id="sent">{forms.sent}</Text>
      <Text id="count">{forms.count}</Text>
      <Form
        id="sign-up"
        resetOnSubmit
        rules={{ repeat: { equals: "word", message: "These differ." } }}
        onSubmit={forms.signUp}
      >
        <Input label="Email" name="mail" type="email" required messages={{ required: "Where can we reach you?" }} />
        <Input label="Password" name="word" type="password" minLength={4} required />
        <Input label="Again" name="repeat" type="password" />
        <NumberInput label="Age" name="age" minimum={18} maximum={120} step={1} value={20} />
        <Button type="submit">Sign up</Button>
      </Form>
      <Form waitForValid onSubmit={forms.inner}>
        <Input label="Tag" name="tag" pattern="[a-z]+" required />
        <Button type="submit">Add tag</Button>
      </Form>
      <Button onClick={forms.forget}>Forget</Button>
    </VStack>
  );
});
