/** The shortest password that the server takes, in characters. */
export const shortestPassword = 12

/** What a form of a new password asks for. */
export interface NewPassword {
  password: string
  repeated: string
}

/** What is wrong with a new password, by field: too short, or not typed the same twice. */
export function passwordProblems(
  input: NewPassword,
): { name: keyof NewPassword; problem: 'short' | 'differs' }[] {
  if (input.password.length < shortestPassword) return [{ name: 'password', problem: 'short' }]
  return input.password === input.repeated ? [] : [{ name: 'repeated', problem: 'differs' }]
}
