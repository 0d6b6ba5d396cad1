import { page, use } from "heddle";
import { Button, Heading, Text, VStack } from "heddle/components";
import { Auth } from "../state/auth";

export default page({ title: "Account", onLoad: () => use(Auth).mustBeLoggedIn() }, () => {
  const auth = use(Auth);
  return (
    <VStack className="p-6 gap-4">
      <Heading level={1}>Account</Heading>
      {auth.user !== null ? <Text>{`Hello ${auth.user}`}</Text> : <Text>Nobody</Text>}
      <Button onClick={auth.logOut}>Log out</Button>
    </VStack>
  );
});
