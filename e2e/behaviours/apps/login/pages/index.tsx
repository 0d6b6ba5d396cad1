import { page, use } from "heddle";
import { Button, Heading, Input, VStack } from "heddle/components";
import { Auth } from "../state/auth";

export default page({ title: "Log in", onLoad: () => use(Auth).skipWhenLoggedIn() }, () => {
  const auth = use(Auth);
  return (
    <VStack className="p-6 gap-4">
      <Heading level={1}>Log in</Heading>
      <Input label="Name" bind={auth.name} />
      <Button onClick={auth.logIn}>Go in</Button>
    </VStack>
  );
});
